package dev.ross.saga.platform.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox to which mails come back, read over IMAP each minute. Reports in it are marked as read, as is all other mail.
 *
 * @param host Server of the mailbox; empty if none is read.
 * @param port Port of that server.
 * @param username Login of the mailbox.
 * @param password Password of the mailbox.
 * @param folder Folder that is read.
 * @param encrypted Whether the connection is encrypted from its beginning.
 */
@Validated
@ConfigurationProperties("ross.mail.bounces")
record BounceProperties(
        @DefaultValue("") String host,
        @DefaultValue("993") @Min(1) @Max(65535) int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("true") boolean encrypted) {}
