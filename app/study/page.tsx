export default function Study() {
  return <p>study</p>
}
