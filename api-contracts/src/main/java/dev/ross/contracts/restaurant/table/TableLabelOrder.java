package dev.ross.contracts.restaurant.table;

import java.util.Comparator;

/**
 * Natural order of table labels, in which runs of digits count as numbers: 1, 2, 10, bar 2, bar 10. Labels that differ
 * only in leading zeros are ordered as text.
 */
final class TableLabelOrder implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        int at = 0;
        int otherAt = 0;
        while (at < one.length() && otherAt < other.length()) {
            int result;
            if (isDigit(one.charAt(at)) && isDigit(other.charAt(otherAt))) {
                var number = digitsFrom(one, at);
                var otherNumber = digitsFrom(other, otherAt);
                result = compareNumbers(number, otherNumber);
                at += number.length();
                otherAt += otherNumber.length();
            } else {
                result = Character.compare(one.charAt(at++), other.charAt(otherAt++));
            }
            if (result != 0) return result;
        }
        int rest = Integer.compare(one.length() - at, other.length() - otherAt);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static String digitsFrom(String label, int begin) {
        int end = begin;
        while (end < label.length() && isDigit(label.charAt(end))) end++;
        return label.substring(begin, end);
    }

    /** Compares by length first, since a label may have more digits than any number type holds. */
    private static int compareNumbers(String one, String other) {
        var significant = withoutLeadingZeros(one);
        var otherSignificant = withoutLeadingZeros(other);
        int byLength = Integer.compare(significant.length(), otherSignificant.length());
        return byLength != 0 ? byLength : significant.compareTo(otherSignificant);
    }

    private static String withoutLeadingZeros(String digits) {
        int begin = 0;
        while (begin < digits.length() && digits.charAt(begin) == '0') begin++;
        return digits.substring(begin);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
