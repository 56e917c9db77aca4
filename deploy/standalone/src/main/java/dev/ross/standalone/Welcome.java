package dev.ross.standalone;

import dev.ross.standalone.demo.Demo;
import dev.ross.standalone.login.Addresses;
import java.net.URI;
import java.util.Optional;

/** What the person at the terminal is told when the house is open. */
record Welcome(
        Settings settings,
        Parts parts,
        boolean hasInbox,
        Demo demo,
        DataFolder folder,
        Version version,
        Progress progress) {
    void say(boolean ready) {
        new Addresses(settings.publicUrl(), parts.issuer()).write(folder.resolve("addresses.properties"));
        var trouble = demoRestaurant();
        progress.say("");
        progress.say(
                ready
                        ? "ROSS is open."
                        : "ROSS has started and is not ready yet: something that it stands on does not answer.");
        progress.say("  System      " + settings.publicUrl());
        progress.say("  Keycloak    " + parts.identity()
                + (settings.givenKeycloak().isEmpty()
                        ? "  (as admin, with the password in "
                                + folder.secrets().file("keycloak-admin") + ")"
                        : ""));
        if (hasInbox) {
            progress.say("  Mail        " + inside() + "/dev/mail");
        }
        progress.say("  Health      http://127.0.0.1:" + settings.managementPort() + "/actuator/health/readiness");
        progress.say("  Data        " + settings.home());
        progress.say("  Version     " + version.text());
        trouble.ifPresent(kept -> {
            progress.say("");
            progress.say(Failure.in(settings.home())
                    .sentence(
                            new CannotStart("The demo restaurant is not made yet: the next start tries again.", kept)));
        });
        if (demo.isThere()) {
            progress.say("");
            progress.say(
                    "People of the demo restaurant; deploy/login manager and deploy/login guest print their tokens:");
            demo.logins().forEach(login -> progress.say("  " + login));
        }
        progress.say("");
        progress.say("Ctrl-C stops it.");
    }

    private Optional<Exception> demoRestaurant() {
        return demo.isPending()
                ? progress.during("Making the demo restaurant", () -> demo.restaurant(parts.issuer(), inside()))
                : Optional.empty();
    }

    /** The system by its shortest way, but by the name its certificate was made for. */
    private URI inside() {
        return settings.certificate().isPresent()
                ? settings.publicUrl()
                : settings.keycloak()
                        .inside()
                        .resolve("http://" + settings.keycloak().inside().getHost() + ":" + settings.port());
    }
}
