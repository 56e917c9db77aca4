package dev.ross.command.team;

import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.settings.InstallationSecret;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures invitation codes, made from the installation's secret. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {
    @Bean
    @ConditionalOnMissingBean(InvitationCodes.class)
    InvitationCodes invitationCodes(InstallationSecret secret) {
        return new InvitationCodes(secret.bytes());
    }
}
