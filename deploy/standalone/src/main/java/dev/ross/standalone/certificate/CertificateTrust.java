package dev.ross.standalone.certificate;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes this process also trust the installation's own certificate, by which it reaches its Keycloak. */
public final class CertificateTrust {
    private CertificateTrust() {}

    public static void also(ServerCertificate certificate) {
        try (var pem = Files.newInputStream(certificate.chain())) {
            var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            int number = 0;
            for (var issuer : trusted(null)) {
                anchors.setCertificateEntry("usual-" + number++, issuer);
            }
            for (var own : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                anchors.setCertificateEntry("own-" + number++, own);
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory(anchors).getTrustManagers(), null);
            SSLContext.setDefault(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new StartException(
                    "ROSS_CERTIFICATE names a file that is no certificate in PEM: " + certificate.chain() + ".", e);
        }
    }

    private static java.security.cert.X509Certificate[] trusted(@org.jspecify.annotations.Nullable KeyStore anchors)
            throws GeneralSecurityException {
        return Arrays.stream(factory(anchors).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow()
                .getAcceptedIssuers();
    }

    private static TrustManagerFactory factory(@org.jspecify.annotations.Nullable KeyStore anchors)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return factory;
    }
}
