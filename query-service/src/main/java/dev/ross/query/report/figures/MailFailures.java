package dev.ross.query.report.figures;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.query.platform.figures.FigureRow;

/** How many addressees were not reached by mail for one reason. */
public record MailFailures(DeliveryFailure failure, int addressees) implements FigureRow<MailFailures> {
    @Override
    public String key() {
        return failure.name();
    }

    @Override
    public MailFailures plus(MailFailures other) {
        return new MailFailures(failure, addressees + other.addressees);
    }

    @Override
    public MailFailures negated() {
        return new MailFailures(failure, -addressees);
    }

    /** Each reason has a row. */
    @Override
    public MailFailures asOthers() {
        return this;
    }

    @Override
    public boolean comesToNothing() {
        return addressees == 0;
    }
}
