package dev.ross.query.platform.mongo;

import dev.ross.platform.settings.DataSizeRange;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large documents of views may be.
 *
 * @param largestDocument The largest document of a view, 4 KB to 15 MB; what would make a larger one is parked. MongoDB takes
 *     16 MB.
 */
@Validated
@ConfigurationProperties("ross.query.screens")
record DocumentProperties(
        @DefaultValue("8MB") @NotNull @DataSizeRange(min = "4KB", max = "15MB")
        DataSize largestDocument) {}
