package dev.ross.standalone.launch;

import dev.ross.query.platform.axon.state.ScreenState;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.standalone.lifecycle.StartProgress;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Waits until the screens have processed all stored events, before the terminal reports that ROSS is open. */
record ScreenStartupWait(ApplicationContext services, StartProgress progress) {
    /**
     * A million events take some minutes; after this the start goes on, and reports the screens that are not complete
     * yet.
     */
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    void await() {
        var states = services.getBean(ScreenStates.class);
        var building = progress.during("Bringing the screens up to date", () -> building(states));
        if (!building.isEmpty()) progress.say("Not complete yet, and answered by 503 until then: " + building);
        states.all().forEach((screen, state) -> {
            if (state == ScreenState.STOPPED)
                progress.say("The screen " + screen + " has stopped: " + states.stopReason(screen) + ".");
        });
    }

    private static List<String> building(ScreenStates states) {
        try {
            return states.awaitBuilt(AT_MOST);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
