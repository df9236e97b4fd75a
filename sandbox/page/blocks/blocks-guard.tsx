import { Component, type ReactNode } from 'react';
import { Mrkdwn } from '../text/mrkdwn.tsx';

interface Props {
  /** What is drawn inside; something else is tried anew. */
  of: unknown;
  /** Shown in its place when it cannot be drawn. */
  text: string;
  children: ReactNode;
}

/** Shows the text of a message whose blocks cannot be drawn; React wants a class for catching such errors. */
export class BlocksGuard extends Component<Props, { of: unknown; broken: boolean }> {
  override state = { of: this.props.of, broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: Props, state: { of: unknown }): { of: unknown; broken: boolean } | null {
    return props.of === state.of ? null : { of: props.of, broken: false };
  }

  override render(): ReactNode {
    return this.state.broken ? <Mrkdwn text={this.props.text} /> : this.props.children;
  }
}
