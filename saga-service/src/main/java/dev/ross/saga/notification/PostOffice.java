package dev.ross.saga.notification;

import dev.ross.contracts.team.InvitationCodes;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes of invitations are mailed and never stored: they are made from the house's secret where they are needed. */
@Configuration(proxyBeanMethods = false)
class PostOffice {
    @Bean
    @ConditionalOnMissingBean(InvitationCodes.class)
    InvitationCodes invitationCodes(@Value("${ross.secret}") String secret) {
        return new InvitationCodes(Base64.getDecoder().decode(secret));
    }
}
