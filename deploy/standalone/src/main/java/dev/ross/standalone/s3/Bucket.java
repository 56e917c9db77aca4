package dev.ross.standalone.s3;

import java.net.URI;
import java.util.Optional;

/**
 * The bucket in use.
 *
 * @param url where we reach its store
 * @param publicUrl where people's browsers do
 * @param key none where the machine's own standing with AWS is to be used
 */
public record Bucket(URI url, URI publicUrl, String name, String region, Optional<Key> key) {
    public record Key(String id, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }
}
