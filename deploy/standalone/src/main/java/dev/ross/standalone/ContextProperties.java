package dev.ross.standalone;

import dev.ross.standalone.postgres.Store;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points the services at the parts in use. The environment may say otherwise of each; the services' own files may not. */
record ContextProperties(Settings settings, Parts parts, DataFolder folder) {
    Map<String, Object> all() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.application.name", "ross");
        properties.put("ross.node", folder.node());
        properties.put("ross.public-url", settings.publicUrl().toString());
        properties.put("server.address", settings.bind());
        properties.put("server.port", settings.port());
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", settings.managementPort());
        properties.put("spring.mongodb.uri", parts.mongo());
        certificate(properties);
        stores(properties);
        bucket(properties);
        mail(properties);
        identity(properties);
        return properties;
    }

    private void certificate(Map<String, Object> properties) {
        settings.certificate().ifPresent(certificate -> {
            var store = "spring.ssl.bundle.pem.ross.keystore.";
            properties.put(store + "certificate", certificate.chain().toUri().toString());
            properties.put(store + "private-key", certificate.key().toUri().toString());
            properties.put("server.ssl.bundle", "ross");
        });
    }

    private void stores(Map<String, Object> properties) {
        properties.put("ross.keys.master-key", folder.secrets().key("master-key"));
        properties.put("ross.secret", folder.secrets().key("house"));
        properties.put("ross.companion.secret", folder.secrets().key("companion"));
        parts.postgres().ifPresent(server -> {
            for (var store : new Store[] {Store.EVENTS, Store.SAGAS, Store.KEYS}) {
                var prefix = "ross." + store.schema() + ".";
                properties.put(prefix + "url", server.url(store.database()));
                properties.put(prefix + "username", store.user());
                properties.put(prefix + "password", folder.secrets().password(store.user()));
                properties.put(prefix + "owner-username", store.owner());
                properties.put(prefix + "owner-password", folder.secrets().password(store.owner()));
            }
        });
    }

    private void bucket(Map<String, Object> properties) {
        var bucket = parts.bucket();
        properties.put("ross.s3.url", bucket.url().toString());
        properties.put("ross.s3.public-url", bucket.publicUrl().toString());
        properties.put("ross.s3.bucket", bucket.name());
        properties.put("ross.s3.region", bucket.region());
        bucket.key().ifPresent(key -> {
            properties.put("ross.s3.access-key", key.id());
            properties.put("ross.s3.secret-key", key.secret());
        });
    }

    private void mail(Map<String, Object> properties) {
        var smtp = parts.smtp();
        properties.put("ross.mail.from", smtp.from());
        properties.put("spring.mail.host", smtp.host());
        properties.put("spring.mail.port", smtp.port());
        properties.put("spring.mail.properties[mail.smtp.starttls.enable]", smtp.startTls());
        properties.put("spring.mail.properties[mail.smtp.starttls.required]", smtp.startTls());
        smtp.login().ifPresent(login -> {
            properties.put("spring.mail.username", login.user());
            properties.put("spring.mail.password", login.password());
            properties.put("spring.mail.properties[mail.smtp.auth]", true);
        });
    }

    private void identity(Map<String, Object> properties) {
        properties.put("ross.identity.issuer", parts.issuer().toString());
        properties.put("ross.identity.jwks-url", parts.jwks().toString());
        properties.put("ross.identity.audience", "ross-api");
        properties.put("ross.identity.admin-url", parts.identityInside().toString());
        properties.put("ross.identity.realm", "ross");
        properties.put("ross.identity.client-id", "ross-saga-service");
        properties.put("ross.identity.client-secret", folder.secrets().password("ross-saga-service"));
    }
}
