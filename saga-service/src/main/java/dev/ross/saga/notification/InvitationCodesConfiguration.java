package dev.ross.saga.notification;

import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.settings.InstallationSecret;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures invitation codes, which are mailed and never stored: they are derived from the installation's secret. */
@Configuration(proxyBeanMethods = false)
class InvitationCodesConfiguration {
    @Bean
    @ConditionalOnMissingBean(InvitationCodes.class)
    InvitationCodes invitationCodes(InstallationSecret secret) {
        return new InvitationCodes(secret.bytes());
    }
}
