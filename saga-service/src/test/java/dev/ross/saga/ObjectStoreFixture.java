package dev.ross.saga;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real object store, whose bucket is a folder; it does not answer until it is opened. */
public final class ObjectStoreFixture implements AutoCloseable {
    private final Path folder;
    private final int port = free();
    private final S3Proxy server;

    public ObjectStoreFixture(Path folder) {
        this.folder = folder;
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, "ross", "hush")
                .build();
    }

    public void open() throws Exception {
        server.start();
    }

    public void addSettingsTo(Map<String, Object> properties) {
        properties.put("ross.s3.url", "http://127.0.0.1:" + port);
        properties.put("ross.s3.access-key", "ross");
        properties.put("ross.s3.secret-key", "hush");
    }

    public Path object(String key) {
        return folder.resolve("ross").resolve(key);
    }

    public void put(String key, byte[] content) throws IOException {
        Files.createDirectories(object(key).getParent());
        Files.write(object(key), content);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
