package io.closeloop.care;

/** How likely a customer is to bring others, derived from what it says of us and from its loyalty. */
enum ReferralPotential {
    HIGH,
    MEDIUM,
    LOW;

    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;
    private static final int LOYAL = 2;

    /**
     * Who does not recommend us brings nobody; else who has brought somebody, or says that it would, is likely to.
     *
     * @param recommendation how likely it says it is to recommend us, 0 to 10, when asked last; null where never asked
     * @param referrals      leads it has brought us lately
     * @param purchases      how often it has bought
     */
    static ReferralPotential of(Integer recommendation, int referrals, int purchases) {
        if (recommendation != null && recommendation < PASSIVE) {
            return LOW;
        }
        if (referrals > 0 || (recommendation != null && recommendation >= PROMOTER)) {
            return HIGH;
        }
        return recommendation != null || purchases >= LOYAL ? MEDIUM : LOW;
    }
}
