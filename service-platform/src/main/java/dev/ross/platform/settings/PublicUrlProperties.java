package dev.ross.platform.settings;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The address of the system.
 *
 * @param publicUrl Address by which browsers reach the system; mails link to it.
 */
@Validated
@ConfigurationProperties("ross")
public record PublicUrlProperties(
        @DefaultValue("http://127.0.0.1:8080") @NotNull URI publicUrl) {}
