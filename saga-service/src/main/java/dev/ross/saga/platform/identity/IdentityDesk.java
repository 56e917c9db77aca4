package dev.ross.saga.platform.identity;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing is asked of the provider before something is written: this service starts without it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityDesk {
    @Bean(destroyMethod = "close", defaultCandidate = false)
    Keycloak identityProvider(IdentityProperties identity) {
        return KeycloakBuilder.builder()
                .serverUrl(identity.adminUrl())
                .realm(identity.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .resteasyClient(impatient())
                .build();
    }

    @Bean
    Identities identities(@Qualifier("identityProvider") Keycloak identityProvider, IdentityProperties identity) {
        return new Identities(identityProvider.realm(identity.realm()).users());
    }

    private static Client impatient() {
        return ClientBuilder.newBuilder()
                .connectTimeout(3, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }
}
