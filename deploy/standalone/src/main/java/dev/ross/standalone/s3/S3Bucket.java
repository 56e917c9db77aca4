package dev.ross.standalone.s3;

import java.net.URI;
import java.util.Optional;

/**
 * The bucket in use.
 *
 * @param url of its store, as this process reaches it
 * @param publicUrl of its store, as people's browsers reach it
 * @param key absent where the machine's default AWS credentials are to be used
 */
public record S3Bucket(URI url, URI publicUrl, String name, String region, Optional<Key> key) {
    public record Key(String id, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }
}
