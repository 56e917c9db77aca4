package dev.ross.e2e.people;

/** The app that someone uses. */
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

    /** The page, below the system's address, to which the identity provider redirects after a login. */
    String page() {
        return page;
    }
}
