package dev.ross.standalone.postgres;

import java.util.List;

/** One store: its schema in its database, the role that owns it, and the one that only uses it. */
public enum StoreSchema {
    EVENTS("ross", "events", "ross_events_owner", "ross_events"),
    SAGAS("ross", "sagas", "ross_sagas_owner", "ross_sagas"),
    KEYS("ross_keys", "keys", "ross_keys_owner", "ross_keys"),
    VIEWS("ross_views", "views", "ross_views", "ross_views"),
    KEYCLOAK("keycloak", "keycloak", "keycloak", "keycloak");

    private final String database;
    private final String schema;
    private final String owner;
    private final String user;

    StoreSchema(String database, String schema, String owner, String user) {
        this.database = database;
        this.schema = schema;
        this.owner = owner;
        this.user = user;
    }

    public String database() {
        return database;
    }

    public String schema() {
        return schema;
    }

    public String owner() {
        return owner;
    }

    public String user() {
        return user;
    }

    List<String> roles() {
        return owner.equals(user) ? List.of(owner) : List.of(owner, user);
    }
}
