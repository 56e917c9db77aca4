package dev.ross.platform.storage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Access to the object store, by the S3 protocol.
 *
 * @param url Address by which this service reaches the object store.
 * @param publicUrl Address by which browsers reach the object store, to upload pictures.
 * @param bucket Bucket of the pictures.
 * @param region Region that requests are signed for.
 * @param accessKey Access key, together with its secret. Absent: the machine's own AWS credentials are used.
 * @param secretKey Secret of the access key.
 */
@Validated
@ConfigurationProperties("ross.s3")
public record ObjectStoreProperties(
        @DefaultValue("http://127.0.0.1:8280") @NotNull URI url,
        @DefaultValue("http://127.0.0.1:8280") @NotNull URI publicUrl,
        @DefaultValue("ross") @NotBlank String bucket,
        @DefaultValue("us-east-1") @NotBlank String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {
    public AwsCredentialsProvider credentials() {
        return accessKey == null || secretKey == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }

    @Override
    public String toString() {
        return "ObjectStoreProperties of " + url;
    }
}
