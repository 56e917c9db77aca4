package dev.ross.platform.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The regions that restaurants are in.
 *
 * @param regions Regions that a restaurant may be in, 1 to 100 names separated by commas; the same for command-service
 *     and query-service.
 */
@Validated
@ConfigurationProperties("ross")
public record RegionProperties(
        @DefaultValue({"Stockholm", "Göteborg", "Malmö", "Uppsala"}) @NotEmpty @Size(max = 100)
        List<@NotBlank String> regions) {}
