/** Whose account a form is about: another tab may have signed somebody else in since the page came. */
export const OwnerField = ({ userId }: { userId: string }) => <input type="hidden" name="owner" value={userId} />
