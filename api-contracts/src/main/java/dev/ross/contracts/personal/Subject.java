package dev.ross.contracts.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The person that personal data is about; determines the key: a guest as one restaurant knows them, a guest's own
 * profile, the unnamed guest of one visit, a member of staff. A restaurant can thus erase its record of a guest while
 * the guest keeps their profile.
 */
public record Subject(@JsonValue String value) {

    private static final String ID = "[A-Za-z0-9._~:-]{1,200}";
    private static final Pattern FORM = Pattern.compile("guest:%s(@%s)?|visit:%s|staff:%s".formatted(ID, ID, ID, ID));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a subject is guest:<customer>@<restaurant>, guest:<customer>, visit:<seating> or staff:<member>");
        }
    }

    public static Subject guestAt(String customer, String restaurant) {
        return new Subject("guest:" + customer + "@" + restaurant);
    }

    public static Subject guest(String customer) {
        return new Subject("guest:" + customer);
    }

    public static Subject visit(String seating) {
        return new Subject("visit:" + seating);
    }

    public static Subject staff(String member) {
        return new Subject("staff:" + member);
    }

    @Override
    public String toString() {
        return value;
    }
}
