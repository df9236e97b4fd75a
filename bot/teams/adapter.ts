import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { connectorScope, type Tokens } from '../../integrations/chat/teams/tokens.ts';
import type { TeamsConfig } from '../config.ts';

const botFramework = connectorScope.replace('/.default', '');

/**
 * botbuilder's adapter, set by our own settings: its keys, its issuer, and tokens that are ours. To be imported when the first activity
 * comes: botbuilder takes half a second to load, for which nobody should wait at the start, nor in an organization without Teams at all.
 */
export function createAdapter(config: TeamsConfig, tokens: Tokens): CloudAdapter {
  const { appId, issuer, openIdMetadata, loginUrl, tenants, development } = config;
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: appId,
        MicrosoftAppTenantId: tenants[0],
        ToBotFromChannelTokenIssuer: issuer,
        ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
        ToChannelFromBotLoginUrl: `${loginUrl}/${tenants[0]}`,
        ToChannelFromBotOAuthScope: botFramework,
        OAuthUrl: botFramework,
        CallerId: '',
        ValidateAuthority: true,
      },
      {
        isValidAppId: async (id) => id === appId,
        isAuthenticationDisabled: async () => development,
        createCredentials: async () => ({
          async signRequest(request) {
            if (!development) request.headers.set('authorization', `Bearer ${await tokens.token(connectorScope)}`);
            return request;
          },
        }),
      },
    ),
  );
}
