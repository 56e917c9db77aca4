package dev.ross.query.me;

import static dev.ross.query.platform.security.Who.LOGGED_IN;

import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
    private final Screens screens;
    private final People people;

    MeController(Screens screens, People people) {
        this.screens = screens;
        this.people = people;
    }

    @GetMapping("/me")
    @MayBe(LOGGED_IN)
    Screen<?> me(Actor actor) {
        return screens.of(people, String.valueOf(actor.subject()), Mirror.of(actor));
    }
}
