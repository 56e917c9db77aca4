package dev.ross.query.platform.storage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Access to the object store, by the S3 protocol.
 *
 * @param url Address by which this service reaches the object store.
 * @param bucket Bucket of the pictures.
 * @param region Region that requests are signed for.
 * @param accessKey Access key, together with its secret. Absent: the machine's own AWS credentials are used.
 * @param secretKey Secret of the access key.
 */
@Validated
@ConfigurationProperties("ross.s3")
record ObjectStoreProperties(
        @DefaultValue("http://127.0.0.1:8280") @NotNull URI url,
        @DefaultValue("ross") @NotBlank String bucket,
        @DefaultValue("us-east-1") @NotBlank String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {}
