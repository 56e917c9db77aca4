package dev.ross.saga.notification;

import dev.ross.contracts.team.InvitationCodes;
import dev.ross.platform.settings.InstallationSecret;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes of invitations are mailed and never stored: they are made from the house's secret where they are needed. */
@Configuration(proxyBeanMethods = false)
class PostOffice {
    @Bean
    @ConditionalOnMissingBean(InvitationCodes.class)
    InvitationCodes invitationCodes(InstallationSecret secret) {
        return new InvitationCodes(secret.bytes());
    }
}
