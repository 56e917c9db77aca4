package dev.ross.saga.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail leaves.
 *
 * @param from as recipients see it: {@code Name <address>}
 */
@ConfigurationProperties("ross.mail")
record MailProperties(String from) {}
