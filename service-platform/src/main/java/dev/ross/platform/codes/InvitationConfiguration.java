package dev.ross.platform.codes;

import dev.ross.platform.settings.InstallationSecret;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures invitation codes, which are mailed and never stored: they are derived from the installation's secret. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstallationSecret.class)
public class InvitationConfiguration {
    @Bean
    InvitationCodes invitationCodes(InstallationSecret secret) {
        return new InvitationCodes(secret.bytes());
    }
}
