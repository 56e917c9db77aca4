package dev.ross.platform.token;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures the verification of the identity provider's tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerProperties.class)
@Import({IssuerKeys.class, TokenVerifier.class})
public class TokenConfiguration {}
