package dev.ross.query.me;

import static dev.ross.platform.security.CallerKind.LOGGED_IN;

import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
    private final Screens screens;
    private final PersonStore people;

    MeController(Screens screens, PersonStore people) {
        this.screens = screens;
        this.people = people;
    }

    /** The caller: profile, preferences and membership. */
    @GetMapping("/me")
    @AllowedFor(LOGGED_IN)
    ScreenAnswer<?, OwnProfilePresentation.Me> me(Actor actor) {
        return screens.of(people, String.valueOf(actor.subject()), OwnProfilePresentation.of(actor));
    }
}
