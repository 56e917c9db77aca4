package dev.ross.saga.platform.mail;

import dev.ross.contracts.notification.MailAddresses;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of outgoing mail.
 *
 * @param from Sender as recipients see it: a name with its address in angle brackets, or an address alone.
 * @param returnPath Address to which mails come back that cannot be delivered (Return-Path); empty: that of the sender.
 */
@Validated
@ConfigurationProperties("ross.mail")
public record MailProperties(
        @DefaultValue("ROSS <no-reply@localhost>") @NotBlank String from,

        @DefaultValue("") @Pattern(regexp = "|" + MailAddresses.FORM)
        String returnPath) {}
