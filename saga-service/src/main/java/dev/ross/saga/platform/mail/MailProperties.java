package dev.ross.saga.platform.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of outgoing mail.
 *
 * @param from Sender as recipients see it: a name with its address in angle brackets, or an address alone.
 */
@Validated
@ConfigurationProperties("ross.mail")
public record MailProperties(
        @DefaultValue("ROSS <no-reply@localhost>") @NotBlank String from) {}
