package dev.ross.standalone.launch;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.folder.PushKeyPair;
import dev.ross.standalone.postgres.StoreSchema;
import dev.ross.standalone.settings.StandaloneSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the Spring properties that point the services at the backends. The environment overrides them; the services'
 * own files do not.
 */
record ContextProperties(StandaloneSettings settings, Backends backends, DataFolder folder) {
    Map<String, Object> all() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.application.name", "ross");
        properties.put("ross.node", folder.node());
        properties.put("ross.public-url", settings.publicUrl().toString());
        properties.put("server.address", settings.bind());
        properties.put("server.port", settings.port());
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", settings.managementPort());
        properties.put("spring.mongodb.uri", backends.mongo());
        certificate(properties);
        stores(properties);
        bucket(properties);
        mail(properties);
        push(properties);
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
        properties.put("ross.secret", folder.secrets().key("installation"));
        properties.put("ross.companion.secret", folder.secrets().key("companion"));
        backends.postgres().ifPresent(server -> {
            for (var store : new StoreSchema[] {StoreSchema.EVENTS, StoreSchema.SAGAS, StoreSchema.KEYS}) {
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
        var bucket = backends.bucket();
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
        var smtp = backends.smtp();
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

    private void push(Map<String, Object> properties) {
        var keys = PushKeyPair.in(folder.secrets());
        var from = backends.smtp().from();
        properties.put("ross.push.public-key", keys.publicKey());
        properties.put("ross.push.private-key", keys.privateKey());
        properties.put(
                "ross.push.subject",
                "mailto:" + from.substring(from.indexOf('<') + 1).replace(">", ""));
    }

    private void identity(Map<String, Object> properties) {
        properties.put("ross.identity.issuer", backends.issuer().toString());
        properties.put("ross.identity.jwks-url", backends.jwks().toString());
        properties.put("ross.identity.audience", "ross-api");
        properties.put("ross.identity.admin-url", backends.identityInside().toString());
        properties.put("ross.identity.realm", "ross");
        properties.put("ross.identity.client-id", "ross-saga-service");
        properties.put("ross.identity.client-secret", folder.secrets().password("ross-saga-service"));
    }
}
