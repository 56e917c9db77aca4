package dev.ross.saga.platform.security;

import dev.ross.platform.http.TokenRules;
import dev.ross.saga.platform.operator.ProcessDeadLetterEndpoint;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Allows access to dead letters to operators only: the realm role OPERATOR, in a token that the API would accept too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorTokenProperties.class)
class OperatorSecurity {
    private static final String OPERATOR = "OPERATOR";

    @Bean
    @Order(22)
    SecurityFilterChain processOperatorChain(HttpSecurity http, OperatorTokenProperties tokens) throws Exception {
        var decoder = decoder(tokens);
        return http.securityMatcher(EndpointRequest.to(ProcessDeadLetterEndpoint.class))
                .authorizeHttpRequests(all -> all.anyRequest().hasAuthority(OPERATOR))
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(converter())))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static NimbusJwtDecoder decoder(OperatorTokenProperties tokens) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(tokens.keys()).build();
        decoder.setJwtValidator(TokenRules.of(tokens.issuer(), tokens.audience()));
        return decoder;
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(OperatorSecurity::rolesOf);
        return converter;
    }

    private static List<GrantedAuthority> rolesOf(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        var isOperator = access != null && access.get("roles") instanceof List<?> roles && roles.contains(OPERATOR);
        return isOperator ? List.of(new SimpleGrantedAuthority(OPERATOR)) : List.of();
    }
}
