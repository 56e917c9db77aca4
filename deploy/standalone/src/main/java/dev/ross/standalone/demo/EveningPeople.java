package dev.ross.standalone.demo;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.keycloak.AdminApi;
import dev.ross.standalone.login.AuthorizationCodeFlow;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The people whose requests make the evening.
 *
 * @param known manager and guest of the demo restaurant
 * @param others more guests, whose passwords nobody needs later: each start sets new ones
 */
record EveningPeople(List<DemoAccount> known, List<DemoAccount> others) {
    static EveningPeople besides(List<DemoAccount> known) {
        var others = Stream.of("alma", "bruno")
                .map(name -> new DemoAccount(name, name + "@ross.example", SecretFiles.generated(12)))
                .toList();
        return new EveningPeople(known, others);
    }

    /** Creates the accounts of the other guests. */
    void enrol(AdminApi keycloak) {
        others.forEach(guest -> guest.enrol(keycloak));
    }

    /** Logs everybody in, each through the app of their kind; returns their clients by role. */
    Map<String, HttpApi> logIn(URI issuer, URI system) {
        var clients = new HashMap<String, HttpApi>();
        Stream.concat(known.stream(), others.stream()).forEach(person -> {
            var app = person.role().equals("manager") ? "ross-staff-app" : "ross-customer-app";
            var login = AuthorizationCodeFlow.onLoopback(issuer, app);
            var token = login.login(person.email(), person.password()).access();
            clients.put(person.role(), new HttpApi(system, token));
        });
        return clients;
    }
}
