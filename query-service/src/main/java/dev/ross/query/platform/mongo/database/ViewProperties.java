package dev.ross.query.platform.mongo.database;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Location of the views.
 *
 * @param database Database of the views, on the server that spring.mongodb.uri names.
 */
@Validated
@ConfigurationProperties("ross.views")
record ViewProperties(@DefaultValue("ross") @NotBlank String database) {}
