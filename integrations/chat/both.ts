import type { PersonId } from '../../flows/facts.ts';
import type { Chat, Place } from './chat.ts';
import { isTeams } from './teams/ids.ts';

interface Options {
  slack: Chat;
  teams: Chat;
  /** Where a person is spoken to. */
  homeOf(person: PersonId): Promise<'slack' | 'teams'>;
}

/**
 * Two platforms as one chat: people are spoken to where they are, an approval lives where its initiator is, and what stands somewhere is
 * known by its id.
 */
export function createBothChats({ slack, teams, homeOf }: Options): Chat {
  const chats = { slack, teams };
  const byId = (id: string): Chat => (isTeams(id) ? teams : slack);
  const personal = async (person: PersonId): Promise<Chat> => chats[await homeOf(person)];
  const at = async (place: Place): Promise<Chat> =>
    place.in === 'channel' ? byId(place.channel) : personal(place.person);

  return {
    platform: 'both',
    async channelFor(approval) {
      if (approval.initiator !== undefined) return (await personal(approval.initiator)).channelFor(approval);
      const [inSlack] = await Promise.all([slack.channelFor(approval), teams.channelFor(approval)]);
      return inSlack;
    },
    async gather(channel, people) {
      const home = isTeams(channel) ? 'teams' : 'slack';
      const homes = await Promise.all(people.map(homeOf));
      // Whoever is on the other platform has their own cards there and cannot be brought.
      return chats[home].gather(
        channel,
        people.filter((_person, index) => homes[index] === home),
      );
    },
    post: async (place, card, key) => (await at(place)).post(place, card, key),
    redraw: (posted, card) => byId(posted.channel).redraw(posted, card),
    ownerOf: (channel) => byId(channel).ownerOf(channel),
    linkTo: (posted) => byId(posted.channel).linkTo(posted),
    findPost: async (place, key, since) => (await at(place)).findPost(place, key, since),
    attach: async (place, attachment, reserved) => (await at(place)).attach(place, attachment, reserved),
    findAttached: (file) => byId(file).findAttached(file),
    remove: (file) => byId(file).remove(file),
    fetchFile: (file, maxBytes) => byId(file).fetchFile(file, maxBytes),
    drawHome: async (person, card) => (await personal(person)).drawHome(person, card),
  };
}
