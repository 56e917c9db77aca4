package dev.ross.command.platform.security;

import dev.ross.platform.http.TokenVerifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Allows only operators to rewrap keys: the realm role OPERATOR, in a token that the commands' own chain would accept.
 */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {
    private static final String OPERATOR = "OPERATOR";

    @Bean
    @Order(22)
    SecurityFilterChain commandOperatorChain(HttpSecurity http, TokenVerifier verifier) throws Exception {
        return http.securityMatcher(EndpointRequest.to("keyrewrap"))
                .authorizeHttpRequests(all -> all.anyRequest().hasAuthority(OPERATOR))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(verifier::verify).jwtAuthenticationConverter(converter())))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(OperatorSecurity::rolesOf);
        return converter;
    }

    private static List<GrantedAuthority> rolesOf(Jwt token) {
        Map<String, Object> access = Objects.requireNonNullElse(token.getClaimAsMap("realm_access"), Map.of());
        var isOperator = access.get("roles") instanceof List<?> roles && roles.contains(OPERATOR);
        return isOperator ? List.of(new SimpleGrantedAuthority(OPERATOR)) : List.of();
    }
}
