import { describe, expect, it } from '@jest/globals';
import { linkToMessage } from '../../../../integrations/chat/teams/ids.ts';

const where = { teamsUrl: 'https://teams.microsoft.com', tenant: 't1' };

describe('the address of a message in Teams', () => {
  it('names its channel, its thread and the tenant', () => {
    expect(linkToMessage({ conversation: '19:general@thread.tacv2', message: '1795510800000' }, where)).toBe(
      'https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1795510800000?tenantId=t1&parentMessageId=1795510800000',
    );
    const reply = { conversation: '19:general@thread.tacv2;messageid=1795510800000', message: '1795510900000' };
    expect(linkToMessage(reply, where)).toBe(
      'https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1795510900000?tenantId=t1&parentMessageId=1795510800000',
    );
  });

  it('is none in somebody’s own chat', () => {
    expect(linkToMessage({ conversation: 'a:1pL6i0', message: '1' }, where)).toBeNull();
  });
});
