package planted.portal.unlisted;

/** Breaks R6 (no row), R9 (no bean) and R17 (no package-info). */
public class IdleService {}
