package dev.ross.command.team;

import dev.ross.contracts.team.InvitationCodes;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Invitation codes are made from the secret of the house. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {
    @Bean
    @ConditionalOnMissingBean(InvitationCodes.class)
    InvitationCodes invitationCodes(@Value("${ross.secret}") String secret) {
        return new InvitationCodes(Base64.getDecoder().decode(secret));
    }
}
