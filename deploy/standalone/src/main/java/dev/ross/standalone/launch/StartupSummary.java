package dev.ross.standalone.launch;

import dev.ross.standalone.demo.DemoSetup;
import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.login.InstallationAddresses;
import dev.ross.standalone.settings.StandaloneSettings;
import java.util.Optional;

/** Prints the addresses, logins and version of the running installation to the terminal once ROSS is open. */
record StartupSummary(
        StandaloneSettings settings,
        Backends backends,
        boolean hasInbox,
        DemoSetup demo,
        DataFolder folder,
        RossVersion version,
        StartProgress progress) {
    void say(boolean ready) {
        new InstallationAddresses(settings.publicUrl(), backends.issuer())
                .write(folder.resolve("addresses.properties"));
        var trouble = demoRestaurant();
        progress.say("");
        progress.say(
                ready
                        ? "ROSS is open."
                        : "ROSS has started and is not ready yet: something that it stands on does not answer.");
        progress.say("  System      " + settings.publicUrl());
        progress.say("  Keycloak    " + backends.identity()
                + (settings.givenKeycloak().isEmpty()
                        ? "  (as admin, with the password in "
                                + folder.secrets().file("keycloak-admin") + ")"
                        : ""));
        if (hasInbox) {
            progress.say("  Mail        " + settings.inside() + "/dev/mail");
        }
        progress.say("  Health      http://127.0.0.1:" + settings.managementPort() + "/actuator/health/readiness");
        progress.say("  Data        " + settings.home());
        progress.say("  Version     " + version.text());
        trouble.ifPresent(kept -> {
            progress.say("");
            progress.say(StartFailure.in(settings.home())
                    .sentence(new StartException(
                            "The demo restaurant is not made yet: the next start tries again.", kept)));
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
                ? progress.during(
                        "Making the demo restaurant", () -> demo.restaurant(backends.issuer(), settings.inside()))
                : Optional.empty();
    }
}
