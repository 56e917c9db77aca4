package dev.ross.command.platform.storage;

import dev.ross.platform.storage.ObjectStoreProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Configures the signing of upload addresses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectStoreProperties.class)
class UploadAddressConfiguration {
    /** Buckets are named in the path: not every store has a host name for each. */
    @Bean(destroyMethod = "close")
    S3Presigner uploadPresigner(ObjectStoreProperties store) {
        return S3Presigner.builder()
                .endpointOverride(store.publicUrl())
                .region(Region.of(store.region()))
                .credentialsProvider(store.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    @Bean
    UploadAddresses uploadAddresses(S3Presigner uploadPresigner, ObjectStoreProperties store) {
        return new UploadAddresses(uploadPresigner, store.bucket());
    }
}
