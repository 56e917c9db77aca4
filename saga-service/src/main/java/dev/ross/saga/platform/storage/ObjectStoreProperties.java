package dev.ross.saga.platform.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The object store, spoken to as S3.
 *
 * @param url where this service reaches it
 * @param bucket made where there is none yet
 * @param accessKey with its secret; where there is none, the machine's own standing with AWS is used
 */
@ConfigurationProperties("ross.s3")
record ObjectStoreProperties(
        @DefaultValue("http://127.0.0.1:8280") URI url,
        @DefaultValue("ross") String bucket,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {}
