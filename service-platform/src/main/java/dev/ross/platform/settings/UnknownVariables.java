package dev.ross.platform.settings;

import java.util.List;
import java.util.Map;

/** Finds environment variables that are named like settings of ROSS but are none. */
public final class UnknownVariables {
    private static final String PREFIX = "ROSS_";
    private static final int LONGEST = 100;

    private UnknownVariables() {}

    /**
     * One sentence for each unknown variable, with the setting of the most similar spelling; never with its value.
     *
     * @param environment names and values, as given to the process
     */
    public static List<String> in(Map<String, ?> environment) {
        var ours = environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && name.length() <= LONGEST)
                .sorted()
                .toList();
        if (ours.isEmpty()) return List.of();
        var known = KnownVariables.onTheClassPath(UnknownVariables.class.getClassLoader());
        return ours.stream()
                .filter(name -> !known.has(name))
                .map(name -> "The variable " + name + " is no setting of ROSS and is ignored"
                        + known.nearest(name)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse("."))
                .toList();
    }
}
