package dev.ross.standalone.certificate;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The installation's certificate with its chain, and the private key to it; both PEM. */
public record ServerCertificate(Path chain, Path key) {
    /** Creates the TLS context of a server that presents this certificate. */
    public SSLContext context() {
        var shown = PemSslStoreDetails.forCertificate(chain.toUri().toString())
                .withPrivateKey(key.toUri().toString());
        return SslBundle.of(new PemSslStoreBundle(shown, null)).createSslContext();
    }
}
