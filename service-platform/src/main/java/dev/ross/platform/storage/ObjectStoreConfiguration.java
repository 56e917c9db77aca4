package dev.ross.platform.storage;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Configures the client of the object store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectStoreProperties.class)
public class ObjectStoreConfiguration {
    /** Uses only features that every S3-compatible store has. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    S3Client objectStoreClient(ObjectStoreProperties store) {
        return S3Client.builder()
                .endpointOverride(store.url())
                .region(Region.of(store.region()))
                .credentialsProvider(store.credentials())
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .socketTimeout(Duration.ofSeconds(10)))
                .build();
    }

    @Bean
    StoredObjects storedObjects(@Qualifier("objectStoreClient") S3Client s3, ObjectStoreProperties store) {
        return new StoredObjects(s3, store.bucket());
    }
}
