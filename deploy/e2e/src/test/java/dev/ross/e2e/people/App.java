package dev.ross.e2e.people;

/** Through which app someone comes. */
public enum App {
    GUEST("ross-customer-app", "/guest/"),
    STAFF("ross-staff-app", "/staff/");

    private final String client;
    private final String page;

    App(String client, String page) {
        this.client = client;
        this.page = page;
    }

    String client() {
        return client;
    }

    /** Where the identity provider sends people back to, below the system's address. */
    String page() {
        return page;
    }
}
