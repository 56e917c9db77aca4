package dev.ross.query.platform.mongo;

import dev.ross.platform.settings.DataSizeRange;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the size of view documents, and of their cache in memory.
 *
 * @param largestDocument The largest document of a view, 4 KB to 15 MB; events that would make a larger one become dead
 *     letters. MongoDB takes 16 MB.
 * @param keptDocuments Documents that were recently written or read and are kept in memory, by their size in the store,
 *     0 B to 1 GB; in memory they take about four times as much. Those used least are dropped first.
 */
@Validated
@ConfigurationProperties("ross.query.screens")
record DocumentProperties(
        @DefaultValue("8MB") @NotNull @DataSizeRange(min = "4KB", max = "15MB")
        DataSize largestDocument,

        @DefaultValue("16MB") @NotNull @DataSizeRange(min = "0B", max = "1GB")
        DataSize keptDocuments) {}
