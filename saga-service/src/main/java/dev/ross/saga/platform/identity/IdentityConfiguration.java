package dev.ross.saga.platform.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Configures the client of the identity provider's admin API, with a token of its own by the client credentials grant.
 * The provider is not called before something is written: this service starts without it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String REGISTRATION = "identity-provider";

    @Bean
    RealmUsers realmUsers(IdentityProperties identity) {
        return realmUsers(identity, ANSWER);
    }

    static RealmUsers realmUsers(IdentityProperties identity, Duration answerWithin) {
        var plain = limited(answerWithin);
        var admin = plain.clone()
                .baseUrl(identity.adminUrl())
                .requestInterceptor(authorized(identity, plain))
                .build();
        return new RealmUsers(admin, identity.realm());
    }

    private static RestClient.Builder limited(Duration answerWithin) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(answerWithin);
        return RestClient.builder().requestFactory(requests).requestInterceptor(new AnswerSizeLimit());
    }

    private static ClientHttpRequestInterceptor authorized(IdentityProperties identity, RestClient.Builder plain) {
        var registrations = new InMemoryClientRegistrationRepository(registration(identity));
        var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(plain.clone()
                .messageConverters(
                        List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(tokens))
                .build());
        var itself = UsernamePasswordAuthenticationToken.unauthenticated(identity.clientId(), "");
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
        interceptor.setPrincipalResolver(request -> itself);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return interceptor;
    }

    private static ClientRegistration registration(IdentityProperties identity) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .tokenUri(UriComponentsBuilder.fromUriString(identity.adminUrl())
                        .path("/realms/{realm}/protocol/openid-connect/token")
                        .buildAndExpand(identity.realm())
                        .toUriString())
                .build();
    }
}
