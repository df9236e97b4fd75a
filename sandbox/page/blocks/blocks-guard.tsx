import { Component, type ReactNode } from 'react';
import { Mrkdwn } from '../text/mrkdwn.tsx';

/** Shows the text of a message whose blocks cannot be drawn; React wants a class for catching such errors. */
export class BlocksGuard extends Component<{ text: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Mrkdwn text={this.props.text} /> : this.props.children;
  }
}
